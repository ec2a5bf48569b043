package dev.lockstep.wire;

/** How a frame's payload is compressed. The number of each is part of the wire. */
public enum Codec {
  NONE(FrameHeader.NOT_COMPRESSED),
  LZ4(1),
  ZSTD(2);

  private final int wireNumber;

  Codec(int wireNumber) {
    this.wireNumber = wireNumber;
  }

  int wireNumber() {
    return wireNumber;
  }
}
