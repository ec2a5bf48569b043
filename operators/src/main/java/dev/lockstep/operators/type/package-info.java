/**
 * Explicit type information, so that nothing falls back to reflection or Kryo. Imports Flink only.
 * Serializers are stateless and shared by threads.
 */
package dev.lockstep.operators.type;
