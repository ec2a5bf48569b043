package dev.lockstep.live;

import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.live.LiveListener.LaneId;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lanes of a live group: those of the settings, then those of people as they appear. */
final class Accounts {
  private static final int STATE_VERSION = 2;

  /** Nobody looks at the bars of people's lanes; long ones close seldom. */
  private static final long PEOPLE_BAR_NANOS = 86_400_000_000_000L;

  private static final String PEOPLE_TERMS = "people";

  private final LiveGroupSettings settings;
  private final LiveListener listener;
  private final List<AccountEngine> accounts = new ArrayList<>();

  /** Those of the accounts: asked for with each event. */
  private GroupEngine[] engines;

  private final Map<Long, AccountEngine> people = new HashMap<>();

  Accounts(LiveGroupSettings settings, LiveListener listener) {
    this.settings = settings;
    this.listener = listener;
    for (LiveLane lane : settings.lanes()) {
      LaneId id = new LaneId(lane.name(), lane.accountId(), lane.settings().isExternal());
      accounts.add(
          new AccountEngine(
              id, lane.terms(), listener, own -> engine(lane.settings(), lane.barNanos(), own)));
    }
    listEngines();
  }

  private GroupEngine engine(LaneSettings lane, long barNanos, LaneListener own) {
    boolean isBuilt = settings.feed() == EventKind.TRADE;
    return new GroupEngine(
        new EngineSettings(
            settings.instruments(),
            settings.feed(),
            settings.zone(),
            1,
            List.of(lane),
            isBuilt ? barNanos : 0,
            false),
        own);
  }

  private void listEngines() {
    engines = accounts.stream().map(AccountEngine::engine).toArray(GroupEngine[]::new);
  }

  int size() {
    return engines.length;
  }

  AccountEngine get(int index) {
    return accounts.get(index);
  }

  GroupEngine engine(int index) {
    return engines[index];
  }

  boolean has(String lane) {
    return accounts.stream().anyMatch(account -> account.id().name().equals(lane));
  }

  void reportEquity(int index, long timeNanos) {
    accounts.get(index).reportEquity(timeNanos);
  }

  /** The lane whose orders an external venue works, or null. */
  AccountEngine external(long accountId) {
    for (AccountEngine account : accounts) {
      if (account.id().isExternal() && account.id().accountId() == accountId) {
        return account;
      }
    }
    return null;
  }

  /** The account of a person, made when it is asked for first; null when they may not trade. */
  AccountEngine ofUser(long userId, Arrivals arrivals) {
    AccountEngine known = people.get(userId);
    if (known != null) {
      return known;
    }
    if (settings.people().isEmpty() || !settings.people().get().accepts(userId)) {
      return null;
    }
    AccountEngine account = open(userId);
    showPrices(account.engine(), arrivals);
    return account;
  }

  private AccountEngine open(long userId) {
    PeopleAccounts terms = settings.people().orElseThrow();
    LaneSettings lane =
        new LaneSettings(
            () -> setup -> {},
            terms.cashMicros(),
            terms.commission(),
            terms.limits(),
            terms.fillPolicy());
    LaneId id = new LaneId("user-" + userId, userId, false);
    AccountEngine account =
        new AccountEngine(id, PEOPLE_TERMS, listener, own -> engine(lane, PEOPLE_BAR_NANOS, own));
    accounts.add(account);
    people.put(userId, account);
    listEngines();
    return account;
  }

  /** A new account must know the last prices, without which no order passes risk. */
  private void showPrices(GroupEngine engine, Arrivals arrivals) {
    Block last = new Block(1);
    for (int i = 0; i < settings.instruments().size(); i++) {
      long ticks = arrivals.ticks(i);
      if (ticks != 0) {
        last.clear(settings.feed());
        last.addTrade(arrivals.timeNanos(i), ticks, 0);
        last.setInstrument(0, i);
        engine.accept(last);
        engine.heartbeat(arrivals.timeNanos(i) + 1);
      }
    }
  }

  void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putInt(accounts.size());
    for (AccountEngine account : accounts) {
      out.putString(account.id().name());
      out.putLong(account.id().accountId());
      out.putString(account.terms());
      out.putLong(account.lastOrderId());
      int part = out.beginPart();
      account.save(out);
      out.endPart(part);
    }
  }

  void restore(SnapshotReader in) {
    int version = in.getVersion("accounts", STATE_VERSION);
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      String name = in.getString();
      long accountId = in.getLong();
      String terms = in.getString();
      long lastOrderId = in.getLong();
      int end = in.beginPart();
      AccountEngine account = known(name, accountId, terms);
      if (account == null) {
        in.skipPart(end);
      } else {
        account.restoreLastOrderId(lastOrderId);
        account.restore(in, version >= 2);
        in.endPart(end, "lane " + name);
      }
    }
  }

  /** The account that this state is of; null for a lane that was taken out of the settings. */
  private AccountEngine known(String name, long accountId, String terms) {
    if (terms.equals(PEOPLE_TERMS)) {
      return settings.people().isEmpty() ? null : open(accountId);
    }
    for (AccountEngine account : accounts) {
      if (account.id().name().equals(name)) {
        if (!account.terms().equals(terms)) {
          throw new IllegalStateException(
              "lane %s of group %s has the state of %s, now it is %s: give it another name"
                  .formatted(name, settings.name(), terms, account.terms()));
        }
        return account;
      }
    }
    return null;
  }
}
