/** Leads of so many years ago still have calendars. */
export const pastYears = 10;
