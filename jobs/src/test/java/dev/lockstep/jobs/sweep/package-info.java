/** Tests of sweeps as wholes, and of their parts. */
package dev.lockstep.jobs.sweep;
