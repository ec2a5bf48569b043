package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import java.util.Optional;

/**
 * A parameter as it was written: {@code name=values} or {@code strategy.name=values}.
 *
 * @param text the whole of it, for messages
 * @param strategy at which strategy it aims; empty: at all that have the parameter
 */
record ParameterText(String text, Optional<String> strategy, String name, String values) {
  static ParameterText parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new UserError(
          "--param " + text + " has no value; write it like fast=10, fast=5..50:5 or fast=5,10,20");
    }
    String target = text.substring(0, equals).strip();
    String values = text.substring(equals + 1).strip();
    int dot = target.lastIndexOf('.');
    String name = target.substring(dot + 1).strip();
    if (name.isEmpty() || dot == 0) {
      throw new UserError(
          "--param " + text + " names no parameter; write it like fast=10 or sma-cross.fast=10");
    }
    Optional<String> strategy =
        dot < 0 ? Optional.empty() : Optional.of(target.substring(0, dot).strip());
    return new ParameterText(text.strip(), strategy, name, values);
  }

  boolean aimsAt(String otherStrategy) {
    return strategy.isEmpty() || strategy.get().equals(otherStrategy);
  }

  /** The same parameter with a part of its values. */
  ParameterText with(String part) {
    return new ParameterText(text, strategy, name, part);
  }

  /** An error about this parameter. */
  UserError error(String what) {
    return new UserError("--param " + text + ": " + what);
  }
}
