# Sourced by the scripts that time whole processes, which set script (their name) and runs before.
# Afterwards lockstep is the launcher, and work a folder that goes at the end.
export LC_ALL=C

die() {
  echo "$script: $1" >&2
  exit "${2:-1}"
}

[[ $runs =~ ^[1-9][0-9]*$ ]] || die "runs must be a whole number > 0, was $runs" 2
lockstep=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)/lockstep
[[ -x $lockstep ]] || die "there is no launcher at $lockstep" 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

machine() {
  echo "$(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || echo unknown)"
}

# Runs a command; leaves its seconds and its peak of resident kilobytes (0 when that cannot be
# measured) in $work/cost, and what it printed in $work/out.
timed() {
  if /usr/bin/time -f '%e %M' -o "$work/cost" true 2>/dev/null; then
    /usr/bin/time -f '%e %M' -o "$work/cost" "$@" >"$work/out" 2>&1
    return
  fi
  local TIMEFORMAT=%R status=0
  echo 0 >"$work/peak"
  { time watched "$@" >"$work/out" 2>&1; } 2>"$work/seconds-of-one" || status=$?
  echo "$(<"$work/seconds-of-one") $(<"$work/peak")" >"$work/cost"
  return "$status"
}

# Runs a command and looks at its high-water mark, which only grows, until it ends. The launcher
# becomes the JVM, so that the process is the same.
watched() {
  "$@" &
  local pid=$! peak
  while kill -0 "$pid" 2>/dev/null; do
    peak=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
    [[ -z $peak ]] || echo "$peak" >"$work/peak"
    sleep 0.05
  done
  wait "$pid"
}

seconds_of_run() { cut -d ' ' -f 1 "$work/cost"; }
kilobytes_of_run() { cut -d ' ' -f 2 "$work/cost"; }

# Of the numbers in a file, one per line.
median() {
  sort -n "$1" | awk '{ value[NR] = $1 }
    END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

least() { sort -n "$1" | head -n 1; }
most() { sort -n "$1" | tail -n 1; }
all() { sort -n "$1" | awk '{ printf " %s", $1 }'; }

generate() {
  "$lockstep" generate --symbols 1 --seed 1 "$@" >"$work/out" 2>&1 ||
    die "could not generate data: $(tail -n 1 "$work/out")"
}
