/**
 * What earlier builds stored, read as this one stores it: specs of runs (in the page's storage and beside
 * checkpoints), records of kept models, cards of exported folders. Up to 28 November 2026 the recipe and
 * the data `instructions` were called `tell`, as were the models that ship for it, and a run's
 * `baseModels` was `from`.
 */
const RENAMED = {
  recipe: 'instructions',
  data: 'instructions',
  own: 'instructions, with your rankings',
};
const BEFORE = { recipe: 'tell', data: 'tell', own: 'tell, with your rankings' };

/**
 * A spec or a record of a model as it would be stored now.
 *
 * @param stored parsed JSON, by anyone: what has not the form of old remains as it is
 */
export function migrate(stored: unknown): unknown {
  if (!isObject(stored)) return stored;
  const { from, ...rest } = stored;
  const baseModels = rest.baseModels ?? from;
  return {
    ...rest,
    ...('recipe' in rest && { recipe: renamed('recipe', rest.recipe) }),
    ...('data' in rest && { data: currentData(rest.data) }),
    ...(baseModels !== undefined && { baseModels: currentIds(baseModels) }),
  };
}

/** The id by which a shipped model is known now; any other id stays. */
export const currentModelId = (id: string): string =>
  /^tell-(base|sft|reward|reward-weak|ppo)$/.test(id) ? id.replace('tell', 'instructions') : id;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const renamed = (what: keyof typeof BEFORE, value: unknown): unknown =>
  value === BEFORE[what] ? RENAMED[what] : value;

/** A spec names its data by kind, a record by the id or the name alone. */
function currentData(data: unknown): unknown {
  if (!isObject(data)) return renamed('own', renamed('data', data));
  return data.kind === 'own'
    ? { ...data, name: renamed('own', data.name) }
    : { ...data, id: renamed('data', data.id) };
}

const currentIds = (ids: unknown): unknown =>
  isObject(ids)
    ? Object.fromEntries(
        Object.entries(ids).map(([role, id]) => [
          role,
          typeof id === 'string' ? currentModelId(id) : id,
        ]),
      )
    : ids;
