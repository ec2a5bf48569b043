/**
 * The live graph's elements and operators: records of the log in bundles, the engine operator with
 * its store, and what leaves it. Imports the wire, the engine, lane specifications and Flink; knows
 * no Kafka. Operators run on the threads of their tasks.
 */
package dev.lockstep.operators.live;
