/**
 * An independent calculation of the built-in sma-cross, in exact decimals and written apart from
 * the engine, and the tests that compare runs with it. The calculation imports the JDK only; the
 * tests run the command line. Used on one thread.
 */
package dev.lockstep.jobs.oracle;
