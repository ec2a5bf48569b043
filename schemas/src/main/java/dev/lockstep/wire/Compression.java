package dev.lockstep.wire;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** Packs and unpacks payloads. Each library is loaded when its codec is first used. */
final class Compression {
  private static final int ZSTD_LEVEL = 3;

  private Compression() {}

  /** The most bytes that packing can need. */
  static int bound(Codec codec, int length) {
    return switch (codec) {
      case NONE -> length;
      case LZ4 -> Lz4.COMPRESSOR.maxCompressedLength(length);
      case ZSTD -> Math.toIntExact(Zstd.compressBound(length));
    };
  }

  /** Packs {@code source} into {@code target} from {@code at}; returns the packed length. */
  static int pack(Codec codec, byte[] source, int from, int length, byte[] target, int at) {
    int room = target.length - at;
    return switch (codec) {
      case NONE -> throw new IllegalArgumentException("codec NONE packs nothing");
      case LZ4 -> Lz4.COMPRESSOR.compress(source, from, length, target, at, room);
      case ZSTD ->
          Math.toIntExact(
              Zstd.compressByteArray(target, at, room, source, from, length, ZSTD_LEVEL));
    };
  }

  /**
   * Unpacks to the start of {@code target}; false unless exactly {@code unpackedBytes} come out.
   */
  static boolean unpack(
      int codecNumber, byte[] source, int from, int length, byte[] target, int unpackedBytes) {
    return codecNumber == Codec.ZSTD.wireNumber()
        ? Zstandard.unpack(source, from, length, target, unpackedBytes)
        : Lz4.unpack(source, from, length, target, unpackedBytes);
  }

  /** Apart, so that its exception is not loaded for frames that are not compressed. */
  private static final class Zstandard {
    static boolean unpack(byte[] source, int from, int length, byte[] target, int unpackedBytes) {
      try {
        return Zstd.decompressByteArray(target, 0, unpackedBytes, source, from, length)
            == unpackedBytes;
      } catch (ZstdException malformed) {
        return false;
      }
    }
  }

  /** The Java implementation, because the native one packs to other bytes. */
  private static final class Lz4 {
    static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestJavaInstance().fastCompressor();
    static final LZ4SafeDecompressor DECOMPRESSOR =
        LZ4Factory.fastestJavaInstance().safeDecompressor();

    static boolean unpack(byte[] source, int from, int length, byte[] target, int unpackedBytes) {
      try {
        return DECOMPRESSOR.decompress(source, from, length, target, 0, unpackedBytes)
            == unpackedBytes;
      } catch (LZ4Exception malformed) {
        return false;
      }
    }
  }
}
