/**
 * The kinds of failure that every command shares, and the progress of long work. Imports the JDK
 * only; used on any thread.
 */
package dev.lockstep.jobs;
