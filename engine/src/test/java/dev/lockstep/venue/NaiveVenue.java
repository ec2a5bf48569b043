package dev.lockstep.venue;

import dev.lockstep.engine.Events.Row;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the simulated venue once more, for one instrument: walks every bar's path tick by
 * tick and keeps everything in plain objects. Slow, and written apart from the venue.
 */
final class NaiveVenue {
  private final FillPolicy policy;
  private final List<NaiveOrder> orders = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private long heldLots;
  private int ambiguousBars;

  NaiveVenue(FillPolicy policy, long heldLots) {
    this.policy = policy;
    this.heldLots = heldLots;
  }

  void submit(NaiveOrder order) {
    orders.add(order);
  }

  List<String> log() {
    return log;
  }

  int ambiguousBars() {
    return ambiguousBars;
  }

  void work(Row bar, int day) {
    boolean silent = policy.silentBar() == SilentBar.FILLS_NOTHING && !(bar.volume() > 0);
    for (NaiveOrder order : List.copyOf(orders)) {
      if (order.isExpired(bar.timeNanos(), day)) {
        log.add(order.id + " EXPIRED");
        orders.remove(order);
      }
    }
    if (silent) {
      return;
    }
    orders.forEach(order -> order.beginDay(day));
    List<Long> path = path(bar, lowFirst(bar));
    if (!outcome(path, bar).equals(outcome(path(bar, !lowFirst(bar)), bar))) {
      ambiguousBars++;
    }
    execute(hits(path), bar);
    for (NaiveOrder order : List.copyOf(orders)) {
      order.isTriggered |= order.triggerPoint(path) >= 0;
      if (order.isImmediate()) {
        log.add(order.id + " CANCELLED");
        orders.remove(order);
      }
    }
  }

  private boolean lowFirst(Row bar) {
    boolean hurtsLow = heldLots >= 0;
    long down = bar.open() - bar.low();
    long up = bar.high() - bar.open();
    return switch (policy.path()) {
      case PESSIMISTIC -> hurtsLow;
      case OPTIMISTIC -> !hurtsLow;
      case OPEN_HIGH_LOW_CLOSE -> false;
      case OPEN_LOW_HIGH_CLOSE -> true;
      case NEARER_EXTREME_FIRST -> down == up ? hurtsLow : down < up;
    };
  }

  /** Every price that the bar goes through, in order. */
  private static List<Long> path(Row bar, boolean lowFirst) {
    List<Long> path = new ArrayList<>(List.of(bar.open()));
    walk(path, lowFirst ? bar.low() : bar.high());
    walk(path, lowFirst ? bar.high() : bar.low());
    walk(path, bar.close());
    return path;
  }

  private static void walk(List<Long> path, long to) {
    long price = path.get(path.size() - 1);
    while (price != to) {
      price += price < to ? 1 : -1;
      path.add(price);
    }
  }

  /** Exits first, then by the place on the path, then by submission. */
  private List<Hit> hits(List<Long> path) {
    List<Hit> hits = new ArrayList<>();
    for (NaiveOrder order : orders) {
      Hit hit = order.hit(path, policy);
      if (hit != null) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.comparing((Hit hit) -> !isExit(hit.order))
            .thenComparing(Hit::point)
            .thenComparing(hit -> hit.order.id));
    return hits;
  }

  private boolean isExit(NaiveOrder order) {
    return heldLots > 0 ? order.side == Side.SELL : heldLots < 0 && order.side == Side.BUY;
  }

  private long volume(Row bar) {
    return policy.participationBillionths() == 0
        ? Long.MAX_VALUE
        : (long) Math.floor(bar.volume() * policy.participationBillionths() / 1e9 + 1e-9);
  }

  /** What a path would fill, by order. */
  private Map<Long, String> outcome(List<Long> path, Row bar) {
    Map<Long, String> outcome = new HashMap<>();
    long held = heldLots;
    long volume = volume(bar);
    for (Hit hit : hits(path)) {
      long lots = hit.order.lots(held, volume);
      if (lots > 0) {
        outcome.put(hit.order.id, lots + " at " + hit.ticks);
        held += hit.order.side.sign() * lots;
        volume -= lots;
      }
    }
    return outcome;
  }

  private void execute(List<Hit> hits, Row bar) {
    long volume = volume(bar);
    for (Hit hit : hits) {
      NaiveOrder order = hit.order;
      long wanted = order.wantedLots(heldLots);
      long lots = order.lots(heldLots, volume);
      if (lots > 0) {
        log.add(order.id + " " + order.side + " " + lots + " at " + hit.ticks);
        heldLots += order.side.sign() * lots;
        volume -= lots;
        order.openLots -= lots;
        if (order.openLots == 0) {
          orders.remove(order);
        } else if (order.reduceOnly && heldLots == 0) {
          log.add(order.id + " CANCELLED");
          orders.remove(order);
        }
      } else if (volume > 0 && wanted == 0) {
        log.add(order.id + " CANCELLED");
        orders.remove(order);
      } else if (volume > 0 && !order.isKilled(heldLots, volume)) {
        log.add(order.id + " REJECTED");
        orders.remove(order);
      }
    }
  }

  /** Where on the path an order executes, and at what price. */
  record Hit(NaiveOrder order, int point, long ticks) {}

  /** An order as the naive venue sees it. */
  static final class NaiveOrder {
    long id;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.GTC;
    long openLots;
    long limit;
    long stop;
    long expireTimeNanos;
    boolean reduceOnly;
    boolean isTriggered;
    Integer firstDay;

    boolean isExpired(long timeNanos, int day) {
      return (timeInForce == TimeInForce.GTD && timeNanos >= expireTimeNanos)
          || (timeInForce == TimeInForce.DAY && firstDay != null && day > firstDay);
    }

    void beginDay(int day) {
      firstDay = firstDay == null ? day : firstDay;
    }

    boolean isImmediate() {
      return timeInForce == TimeInForce.IOC || timeInForce == TimeInForce.FOK;
    }

    long wantedLots(long held) {
      long reducible = side == Side.BUY ? Math.max(0, -held) : Math.max(0, held);
      return reduceOnly ? Math.min(openLots, reducible) : openLots;
    }

    boolean isKilled(long held, long volume) {
      return timeInForce == TimeInForce.FOK && volume < wantedLots(held);
    }

    long lots(long held, long volume) {
      long lots = Math.min(wantedLots(held), volume);
      boolean isShortSale = side == Side.SELL && lots > held;
      return isKilled(held, volume) || isShortSale ? 0 : lots;
    }

    /** Index of the point that triggers the stop; 0 when there is none to wait for. */
    int triggerPoint(List<Long> path) {
      if (isTriggered || !type.hasStop()) {
        return 0;
      }
      for (int i = 0; i < path.size(); i++) {
        if (side == Side.BUY ? path.get(i) >= stop : path.get(i) <= stop) {
          return i;
        }
      }
      return -1;
    }

    Hit hit(List<Long> path, FillPolicy policy) {
      int start = triggerPoint(path);
      if (start < 0) {
        return null;
      }
      long price = path.get(start);
      if (!type.hasLimit()) {
        return new Hit(this, start, Math.max(1, price + side.sign() * policy.slippageTicks()));
      }
      return hitLimit(path, start, policy);
    }

    private Hit hitLimit(List<Long> path, int start, FillPolicy policy) {
      boolean reached = false;
      for (long price : path.subList(start, path.size())) {
        reached |= isBetter(price) || (price == limit && policy.limitTouch() == LimitTouch.TOUCH);
      }
      if (!reached) {
        return null;
      }
      int point = start;
      while (!isBetter(path.get(point)) && path.get(point) != limit) {
        point++;
      }
      boolean atOnce = point == start;
      boolean always = policy.limitPrice() == LimitPrice.LIMIT;
      return new Hit(this, point, atOnce && !always ? path.get(start) : limit);
    }

    private boolean isBetter(long price) {
      return side == Side.BUY ? price < limit : price > limit;
    }
  }
}
