/** One comparison of a subscription's filter. */
interface FilterEntry {
  fieldName: string;
  operator: string;
  value: unknown;
}

/**
 * `util.transform`: of its functions the one that subscriptions need.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html
 */
export function guestTransform() {
  type Condition = Record<string, unknown>;
  const isList = Array.isArray;
  const both = (left: FilterEntry[][], right: FilterEntry[][]) => left.flatMap((a) => right.map((b) => a.concat(b)));
  const listOf = (value: unknown) => (isList(value) ? value : [value]) as Condition[];

  /** The condition as alternatives ("filter groups") of entries that must all hold. */
  const groupsOf = (condition: Condition, ignored: string[]): FilterEntry[][] => {
    let groups: FilterEntry[][] = [[]];
    for (const name of Object.keys(condition)) {
      if (ignored.indexOf(name) >= 0) continue; // eslint-disable-line @typescript-eslint/prefer-includes -- the context has no includes
      if (name === 'and') for (const part of listOf(condition[name])) groups = both(groups, groupsOf(part, ignored));
      else if (name === 'or')
        groups = both(
          groups,
          listOf(condition[name]).flatMap((part) => groupsOf(part, ignored)),
        );
      else groups = both(groups, [entriesOf(name, condition[name] as Condition)]);
    }
    return groups;
  };
  const entriesOf = (fieldName: string, operators: Condition): FilterEntry[] =>
    Object.keys(operators).map((operator) => ({ fieldName, operator, value: operators[operator] }));

  return {
    toSubscriptionFilter: (condition: Condition, ignored: string[] = [], rules: Condition = {}) => {
      const strict = Object.keys(rules).map((name) => entriesOf(name, rules[name] as Condition));
      const groups = groupsOf(condition, ignored);
      return { filterGroup: (strict.length > 0 ? both(groups, strict) : groups).map((filters) => ({ filters })) };
    },
  };
}
