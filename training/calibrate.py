"""How sure the recognizer may say it is: raw confidence -> how many of a thousand names are right.

From `crossread evaluate --reliability` over sentences that the student never saw: isotonic regression (Barlow et al. 1972)
over the bins, read off at every 32nd."""

import numpy as np

from export import STEPS


def curve(bins: list):
    """Bins with `mean` (of the raw scores), `p` (precision), `names` -> the knots, 0 to 1000."""
    bins = [b for b in bins if b["names"]]
    pools = []
    for b in bins:
        pools.append([b["p"] * b["names"], b["names"], 1])
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            right, names, size = pools.pop()
            pools[-1] = [pools[-1][0] + right, pools[-1][1] + names, pools[-1][2] + size]
    rising = [right / names for right, names, size in pools for _ in range(size)]
    knots = np.arange(STEPS + 1) * 1000 / STEPS
    return np.round(np.interp(knots, [b["mean"] for b in bins], rising)).astype(int)
