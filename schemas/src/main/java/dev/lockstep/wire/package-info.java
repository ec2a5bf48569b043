/**
 * The wire contract: frames, codecs, encoders, and decoders that check every byte before it is
 * believed. Imports the generated schema code, FlatBuffers, LZ4 and zstd only. Encoders and
 * decoders are reused and belong to one thread each.
 */
package dev.lockstep.wire;
