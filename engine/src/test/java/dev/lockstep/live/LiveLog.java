package dev.lockstep.live;

import dev.lockstep.account.Account;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a live engine put out, a line each. */
final class LiveLog implements LiveListener {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  /** Lines that begin with this word. */
  List<String> of(String kind) {
    return lines.stream().filter(line -> line.startsWith(kind + " ")).toList();
  }

  @Override
  public void onSignal(LaneId lane, int instrument, OrderIntent intent, long timeNanos) {
    lines.add(
        "signal %s %s %d at %d"
            .formatted(lane.name(), intent.side(), intent.quantityLots(), timeNanos));
  }

  @Override
  public void onOrder(LaneId lane, Order order) {
    String reason = order.refusal() == Refusal.NONE ? "" : " " + order.refusal();
    lines.add(
        "order %s #%d/%d %s%s at %d"
            .formatted(
                lane.name(),
                order.id(),
                order.clientId(),
                order.state(),
                reason,
                order.updatedNanos()));
  }

  @Override
  public void onRefusedRequest(LaneId lane, long orderId, Refusal reason, long timeNanos) {
    lines.add("refused %s #%d %s at %d".formatted(lane.name(), orderId, reason, timeNanos));
  }

  @Override
  public void onFill(LaneId lane, Fill fill, Account account) {
    lines.add(
        "fill %s %s %d at %d, cash %d"
            .formatted(
                lane.name(),
                fill.side(),
                fill.lots(),
                fill.priceTicks(),
                account.cashMicros() / 1_000_000));
  }

  @Override
  public void onEquity(LaneId lane, long timeNanos, long cashMicros, double equityMicros) {
    lines.add("equity %s %d %s at %d".formatted(lane.name(), cashMicros, equityMicros, timeNanos));
  }
}
