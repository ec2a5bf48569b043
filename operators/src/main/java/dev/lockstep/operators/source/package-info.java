/**
 * The bounded source: hands out units one at a time to whoever is idle, and reads their dataset
 * files in blocks. Imports units, schemas, the engine's blocks and Flink. The enumerator runs on
 * the job manager's thread, a reader on the thread of its task.
 */
package dev.lockstep.operators.source;
