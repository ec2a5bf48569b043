/**
 * The live graph's specification and elements: records of the log, their bundles by bucket, and
 * what leaves the engines. Imports the wire, the engine, lane specifications and Flink; knows no
 * Kafka. Operators run on the threads of their tasks.
 */
package dev.lockstep.operators.live;
