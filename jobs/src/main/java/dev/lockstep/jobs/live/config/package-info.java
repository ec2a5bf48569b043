/**
 * What a live run is asked to do: the sections of {@code lockstep.yaml} that live runs add, read
 * once, checked, printed whole and hashed. Imports settings, datasets, and the specification that
 * operators read; knows no Kafka and no cluster. Used on the client.
 */
package dev.lockstep.jobs.live.config;
