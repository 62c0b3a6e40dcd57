"""Measures the atlas of the shipped rules: making it, its size, its first paint and a step of its slider in Chromium.

    python benchmarks/atlas.py [--runs 5] [--page atlas.html]

Needs the extra ``browser`` and a Chromium of the system. Prints medians; absolute times depend on the machine and its load. A step lasts from
the event of the slider to the frame in which everything that it changes is drawn. ``--page`` measures a page that was made before.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, sync_playwright

from licet.__main__ import run

STEPS = 40  # days that the slider is moved by, one after the other
PAINT = "performance.getEntriesByType('paint').find(one => one.name === 'first-contentful-paint').startTime"
STEP = """async ([slider, steps]) => {
  const element = document.querySelector(slider), times = [];
  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  for (let step = 0; step < steps; step += 1) {
    await drawn();
    element.value = Number(element.value) - 30;
    const start = performance.now();
    element.dispatchEvent(new Event("input"));
    await drawn();
    times.push(performance.now() - start);
  }
  return times;
}"""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def spent(session: CDPSession) -> float:
    """The milliseconds of processor time that the thread of the page has used, which other load of the machine does not add to."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["TaskDuration"])


def make(file: Path) -> float:
    """Write the page; the seconds that it took, loading included."""
    start = time.perf_counter()
    sys.argv = ["licet", "report", "-o", str(file)]
    try:
        run()
    except SystemExit as end:
        if end.code:
            raise
    return time.perf_counter() - start


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--page", type=Path, help="a page to measure instead of making one")
    chosen = parser.parse_args()
    runs = chosen.runs
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        file = chosen.page.resolve() if chosen.page else Path(folder, "atlas.html")
        made = "" if chosen.page else f"made in {make(file):.1f} s, "
        print(f"{made}{file.stat().st_size / 1e6:.2f} MB")
        paints, ready, steps, used, used_by_step = [], [], [], [], []
        for _ in range(runs):
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=SWITCHES)
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(file.as_uri())
            page.wait_for_selector("html[data-ready=yes]")
            ready.append(page.evaluate("performance.now()"))
            paints.append(page.evaluate(PAINT))
            used.append(spent(session))
            steps += page.evaluate(STEP, ["#slider", STEPS])
            used_by_step.append((spent(session) - used[-1]) / STEPS)
            browser.close()
    steps.sort()
    print(f"first paint {median(paints):.0f} ms, ready {median(ready):.0f} ms (medians of {runs} starts)")
    print(
        f"processor time of the thread of the page: {median(used):.0f} ms until ready, {median(used_by_step):.0f} ms for a step"
    )
    print(f"a step of the slider {median(steps):.0f} ms, one in twenty above {steps[-len(steps) // 20]:.0f} ms")


if __name__ == "__main__":
    main()
