/**
 * An independent calculation of the built-in sma-cross, in exact decimals and written apart from
 * the engine, which results are compared with. Imports the JDK only. Used by tests on one thread.
 */
package dev.lockstep.jobs.oracle;
