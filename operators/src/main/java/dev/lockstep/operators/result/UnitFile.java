package dev.lockstep.operators.result;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The durable form of the results of one unit: magic, version, length, hash of the plan, number of
 * the unit, its chunks up to END, and a CRC32C of all that; big endian. Reading never throws and
 * never gives a wrong value, whatever the bytes are.
 */
public final class UnitFile {
  /** Length of the hash that says which plan a unit belongs to. */
  public static final int PLAN_HASH_BYTES = 32;

  /** What is wrong with a file. */
  public enum Defect {
    /** It is not there, or the file system does not give it. */
    UNREADABLE("cannot be read"),
    /** Shorter than it says, or than any such file is. */
    TRUNCATED("ends too early"),
    /** It begins with something else. */
    FOREIGN("is not a unit file"),
    /** Another build wrote it. */
    OTHER_VERSION("has a version that this build does not read"),
    /** Its checksum or its inner form is wrong. */
    CORRUPT("is damaged"),
    /** It belongs to a run with other settings or data. */
    OTHER_PLAN("belongs to another plan"),
    /** It holds another unit than its name says. */
    OTHER_UNIT("holds another unit");

    private final String text;

    Defect(String text) {
      this.text = text;
    }

    /** For messages, after the file's name. */
    public String text() {
      return text;
    }
  }

  private static final int MAGIC = 0x4c53_554e; // LSUN
  private static final byte VERSION = 1;
  private static final int HEADER_BYTES =
      Integer.BYTES + Byte.BYTES + Integer.BYTES + PLAN_HASH_BYTES + Integer.BYTES;
  private static final int CHUNK_HEADER_BYTES =
      Integer.BYTES + Byte.BYTES + Integer.BYTES + Byte.BYTES + Integer.BYTES;
  private static final int CHECKSUM_BYTES = Integer.BYTES;

  private final Defect defect;
  private final List<UnitResult> chunks;

  private UnitFile(Defect defect, List<UnitResult> chunks) {
    this.defect = defect;
    this.chunks = chunks;
  }

  static UnitFile defective(Defect defect) {
    return new UnitFile(defect, List.of());
  }

  /** What is wrong with it; empty when it is whole. */
  public Optional<Defect> defect() {
    return Optional.ofNullable(defect);
  }

  /** All chunks of the unit, END last; none when there is a defect. */
  public List<UnitResult> chunks() {
    return chunks;
  }

  /** What the unit says of itself; there must be no defect. */
  public UnitNotice notice() {
    return UnitNotice.of(chunks.get(chunks.size() - 1));
  }

  /**
   * The bytes of a file.
   *
   * @param chunks all chunks of one unit, in their order, END last
   */
  public static byte[] encode(byte[] planHash, List<UnitResult> chunks) {
    requirePlanHash(planHash);
    int unit = chunks.get(0).unit();
    if (!UnitChunks.areWhole(unit, chunks)) {
      throw new IllegalArgumentException("unit " + unit + " must be whole to be written");
    }
    long length = HEADER_BYTES + CHECKSUM_BYTES;
    for (UnitResult chunk : chunks) {
      length += CHUNK_HEADER_BYTES + chunk.bytes().length;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(length));
    out.putInt(MAGIC).put(VERSION).putInt(out.capacity()).put(planHash).putInt(unit);
    for (UnitResult chunk : chunks) {
      out.putInt(chunk.group()).put((byte) chunk.section().code()).putInt(chunk.chunk());
      out.put((byte) (chunk.isLast() ? 1 : 0)).putInt(chunk.bytes().length).put(chunk.bytes());
    }
    out.putInt(checksum(out.array()));
    return out.array();
  }

  /** Reads the bytes of a file that should hold this unit of this plan. */
  public static UnitFile read(byte[] bytes, byte[] planHash, int unit) {
    requirePlanHash(planHash);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) {
      return defective(Defect.TRUNCATED);
    }
    if (in.getInt() != MAGIC) {
      return defective(Defect.FOREIGN);
    }
    if (in.get() != VERSION) {
      return defective(Defect.OTHER_VERSION);
    }
    int length = in.getInt();
    if (bytes.length < length) {
      return defective(Defect.TRUNCATED);
    }
    int end = bytes.length - CHECKSUM_BYTES;
    if (bytes.length != length || in.getInt(end) != checksum(bytes)) {
      return defective(Defect.CORRUPT);
    }
    byte[] hash = new byte[PLAN_HASH_BYTES];
    in.get(hash);
    if (!Arrays.equals(hash, planHash)) {
      return defective(Defect.OTHER_PLAN);
    }
    if (in.getInt() != unit) {
      return defective(Defect.OTHER_UNIT);
    }
    in.limit(end);
    return readChunks(unit, in);
  }

  private static UnitFile readChunks(int unit, ByteBuffer in) {
    List<UnitResult> chunks = new ArrayList<>();
    while (in.hasRemaining()) {
      UnitResult chunk = readChunk(unit, in);
      if (chunk == null) {
        return defective(Defect.CORRUPT);
      }
      chunks.add(chunk);
    }
    return UnitChunks.areWhole(unit, chunks)
        ? new UnitFile(null, List.copyOf(chunks))
        : defective(Defect.CORRUPT);
  }

  /** The next chunk; null when the bytes are none. */
  private static UnitResult readChunk(int unit, ByteBuffer in) {
    if (in.remaining() < CHUNK_HEADER_BYTES) {
      return null;
    }
    int group = in.getInt();
    int section = in.get();
    int number = in.getInt();
    int isLast = in.get();
    int size = in.getInt();
    boolean isSized = size >= 0 && size <= in.remaining();
    if (!Section.isCode(section) || (isLast & ~1) != 0 || !isSized) {
      return null;
    }
    byte[] bytes = new byte[size];
    in.get(bytes);
    return new UnitResult(unit, group, Section.of(section), number, isLast == 1, bytes);
  }

  /** Over all but the checksum itself. */
  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
    return (int) checksum.getValue();
  }

  private static void requirePlanHash(byte[] planHash) {
    if (planHash.length != PLAN_HASH_BYTES) {
      throw new IllegalArgumentException(
          "plan hash must have %d bytes, had %d".formatted(PLAN_HASH_BYTES, planHash.length));
    }
  }
}
