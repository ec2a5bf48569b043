package dev.lockstep.strategy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a parameters record: what it means, its range and its default. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
  /** What it means, with its unit, in a few words. */
  String value();

  /** Smallest value allowed; numbers only. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest value allowed; numbers only. */
  double max() default Double.POSITIVE_INFINITY;

  /** The value as text when none is given; empty means that one must be given. */
  String byDefault() default "";
}
