package dev.lockstep.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Which code runs: the version and revision that the build put into the jar's manifest.
 *
 * @param version of the release, {@code development} outside a jar
 * @param revision of the repository, {@code unknown} outside a jar, with {@code -dirty} when files
 *     were changed
 */
public record CodeVersion(String version, String revision) {
  private static final CodeVersion OUTSIDE_JAR = new CodeVersion("development", "unknown");

  /** The version of the jar that this class came from. */
  public static CodeVersion current() {
    String self = "/" + CodeVersion.class.getName().replace('.', '/') + ".class";
    String location = String.valueOf(CodeVersion.class.getResource(self));
    if (!location.startsWith("jar:")) {
      return OUTSIDE_JAR;
    }
    String jar = location.substring(0, location.length() - self.length());
    try (InputStream in = new URL(jar + "/META-INF/MANIFEST.MF").openStream()) {
      return of(new Manifest(in).getMainAttributes());
    } catch (IOException e) {
      return OUTSIDE_JAR;
    }
  }

  private static CodeVersion of(Attributes attributes) {
    String version = attributes.getValue("Implementation-Version");
    String revision = attributes.getValue("Code-Revision");
    boolean dirty = Boolean.parseBoolean(attributes.getValue("Code-Dirty"));
    return new CodeVersion(
        version == null ? OUTSIDE_JAR.version : version,
        revision == null ? OUTSIDE_JAR.revision : revision + (dirty ? "-dirty" : ""));
  }

  @Override
  public String toString() {
    return "lockstep " + version + " (" + revision + ")";
  }
}
