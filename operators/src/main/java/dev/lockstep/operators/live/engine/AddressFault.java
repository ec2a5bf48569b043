package dev.lockstep.operators.live.engine;

/** Why a sound message does not reach an engine. Names are reasons of dead letters. */
public enum AddressFault {
  /** No group of the run has this symbol. */
  UNKNOWN_SYMBOL,
  /** The run has no group of this name. */
  UNKNOWN_GROUP,
  /** The record's key names another group than the one that its content is for. */
  WRONG_GROUP
}
