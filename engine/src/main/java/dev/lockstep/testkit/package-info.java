/**
 * For authors of strategies: feeds a few hand-made events, shows what came out as values, and
 * checks that a strategy survives a restore at every event and waits as it said. Works with any
 * test library. Imports everything else in this module. Single-threaded.
 */
package dev.lockstep.testkit;
