package dev.lockstep.wire;

/** Why bytes are not a valid message, or that they are. Dead letters and counters carry it. */
public enum DecodeReason {
  OK,

  /** A reader has handed out the last frame; not an error. */
  END_OF_FRAMES,

  /** The bytes end before the frame does. */
  TRUNCATED,
  /** Bytes follow after the end of the frame. */
  OVER_LONG,
  /** The bytes do not begin as a frame does. */
  BAD_MAGIC,
  /** The frame is of a version that this decoder does not know. */
  UNSUPPORTED_VERSION,
  /** A bit of the header, or a byte of the padding, that must be zero is not. */
  RESERVED_BITS_SET,
  /** The payload is compressed in a way that this decoder does not know. */
  UNKNOWN_CODEC,
  /** The frame says that its payload is longer than any may be, or negative. */
  LENGTH_ABOVE_LIMIT,
  /** The checksum fails exactly as when one bit was flipped on the way; found in short frames. */
  BIT_FLIPPED,
  /** The checksum is not that of the bytes. */
  CHECKSUM_MISMATCH,
  /** The compressed payload does not unpack to the length that it declares. */
  BAD_COMPRESSION,
  /** The frame is sound but holds another message than the one asked for. */
  WRONG_MESSAGE_TYPE,

  /** The offset of the root table points outside the payload. */
  BAD_ROOT,
  /** The table or its field directory lies outside the payload. */
  BAD_TABLE,
  /** A field lies outside its table. */
  BAD_FIELD,
  /** A number does not lie at a multiple of its size. */
  MISALIGNED,
  /** A vector lies outside the payload. */
  BAD_VECTOR,
  /** A text lies outside the payload, or its final NUL is missing. */
  BAD_TEXT_BOUNDS,
  /** A text is not UTF-8 or has control characters. */
  BAD_TEXT,
  /** A text is longer than 255 bytes. */
  TEXT_TOO_LONG,

  /** The event has no id. */
  MISSING_EVENT_ID,
  /** The message has no symbol. */
  MISSING_SYMBOL,
  /** The time is not positive. */
  BAD_TIMESTAMP,
  /** The sequence is negative. */
  BAD_SEQUENCE,
  /** The event type is not one of the schema. */
  UNKNOWN_EVENT_TYPE,
  /** The side is not one of the schema. */
  UNKNOWN_SIDE,
  /** The event needs a side and has none. */
  MISSING_SIDE,
  /** The order type is not one of the schema. */
  UNKNOWN_ORDER_TYPE,
  /** The event needs an order type and has none. */
  MISSING_ORDER_TYPE,
  /** The time in force is not one of the schema. */
  UNKNOWN_TIME_IN_FORCE,
  /** The event needs an order id and has none, or it is negative. */
  BAD_ORDER_ID,
  /** The user id is negative. */
  BAD_USER_ID,
  /** A price is negative, or the event needs one and has none. */
  BAD_PRICE,
  /** A quantity is negative, or the event needs one and has none. */
  BAD_QUANTITY,
  /** The end of the order is negative, or missing for a good-till-date order. */
  BAD_EXPIRE_TIME,

  /** The block kind is not one of the schema. */
  UNKNOWN_BLOCK_KIND,
  /** The bar period is not positive for bars, or not zero for trades. */
  BAD_BAR_PERIOD,
  /** A column that the kind needs is absent. */
  MISSING_COLUMN,
  /** The columns are not of one length. */
  COLUMN_LENGTHS_DIFFER,
  /** The block has no row. */
  EMPTY_BLOCK,
  /** The block has more than 4,096 rows. */
  TOO_MANY_ROWS,
  /** The times of the rows go back, or do not rise from bar to bar. */
  TIME_NOT_ORDERED,
  /** A bar's open or close lies outside its low and high. */
  BAD_BAR_RANGE,
  /** A volume or size is negative, infinite or not a number, or a print has none. */
  BAD_VOLUME,

  /** The message names no group. */
  MISSING_GROUP,
  /** The message names no lane. */
  MISSING_LANE,
  /** The message needs a reason and has none. */
  MISSING_REASON,
  /** The kind of an order event is not one of the schema. */
  UNKNOWN_ORDER_EVENT_KIND,
  /** The state of an order is not one of the schema, or an order update has none. */
  UNKNOWN_ORDER_STATE,
  /** The command is not one of the schema. */
  UNKNOWN_COMMAND,
  /** The account id is negative. */
  BAD_ACCOUNT_ID,
  /** A partition, offset or row is negative. */
  BAD_LOG_POSITION,
  /** A flag is neither 0 nor 1. */
  BAD_FLAG,
  /** The number or the amount of a fill is not what a fill must have. */
  BAD_FILL,
  /** An equity is infinite or not a number. */
  BAD_EQUITY,
  /** A dead letter is about less than one event. */
  BAD_ROW_COUNT,
  /** A dead letter holds more or less of its record than it must. */
  BAD_FRAME_LENGTH,
}
