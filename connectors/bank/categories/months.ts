/** The months as texts name them, whole and short, Dutch and English. */
export const MONTHS: readonly string[] =
  `jan januari januar feb febr februari mrt maart apr april mei jun juni jul juli aug augustus sep sept september okt
      oktober nov november dec december january february march may june july august october`
    .trim()
    .split(/\s+/);
