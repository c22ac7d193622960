package torg.broken.hall;

import torg.broken.attic.Trunk;

/** The hand that reaches. */
class Hand {
    Trunk trunk;
}
