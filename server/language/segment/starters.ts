/** Words that begin a new sentence if they have a capital after an abbreviation's full stop. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those There In On At By From But And However Meanwhile Also His Her ' +
    'Their Its Our My If When While As After Before For Some Many Most Several Both Earlier Last Officials Mr. Mrs. Ms. “'
  ).split(' '),
)
