/** Tests of clusters, and the cluster of several processes that other tests kill parts of. */
package dev.lockstep.jobs.cluster;
