/**
 * What the schema compiler made of {@code src/main/fbs}, by {@code schemas/generate}; never edited.
 * Imports the FlatBuffers runtime only. Its accessors check nothing: encoders and tests use them,
 * whatever comes from outside goes through the decoders of {@link dev.lockstep.wire}.
 */
package dev.lockstep.wire.generated;
