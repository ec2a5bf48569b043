/**
 * Builds and runs the project in {@code examples/my-strategy} as a user would. Imports the test kit
 * and the command line.
 */
package dev.lockstep.jobs.example;
