type Months = readonly [month: number, months: number];

const SPRING: Months = [2, 3];
const SUMMER: Months = [5, 3];
const AUTUMN: Months = [8, 3];
const WINTER: Months = [11, 3];
const NORTHERN = [SPRING, SUMMER, AUTUMN, WINTER];
const SOUTHERN = [AUTUMN, WINTER, SPRING, SUMMER];
const QUARTERS = [0, 3, 6, 9].map((month): Months => [month, 3]);
const THIRDS = [0, 4, 8].map((month): Months => [month, 4]);
const HALVES = [0, 6].map((month): Months => [month, 6]);

/** The parts of a year in the order in which ISO 8601-2 numbers them, from 21 on. */
const PARTS_OF_YEAR = [NORTHERN, NORTHERN, SOUTHERN, QUARTERS, THIRDS, HALVES].flat();

/**
 * When a season, quarter, third or half of a year is: its first month (0 to 11) and its length in months.
 * The standard leaves 21 to 24 without a hemisphere; they are taken for northern ones, and winter for the one that
 * begins in December of its year.
 */
export function seasonMonths(season: number): Months {
  return PARTS_OF_YEAR[season - 21] ?? [0, 12];
}
