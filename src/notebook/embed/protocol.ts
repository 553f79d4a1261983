import type { ControlValue } from '#training/client';

export const protocolVersion = 1;
const source = 'bonsai';

/** What an embedded lesson tells the page around it. */
export type Outbound =
  | {
      type: 'ready';
      payload: { lesson: string; cell: string | null; title: string; height: number };
    }
  | { type: 'resize'; payload: { height: number } }
  | { type: 'step'; payload: { cell: string; step: number; steps: number; values: Numbers } }
  | { type: 'progress'; payload: { visited: number; cells: number; goals: string[] } }
  | { type: 'exercise'; payload: { cell: string; passed: boolean } }
  | { type: 'complete'; payload: { cell: string } }
  | { type: 'error'; payload: { message: string; cell?: string } }
  | { type: 'backend'; payload: { backend: string; adapter: string; reasons: string[] } }
  | { type: 'state'; payload: State };

type Numbers = Record<string, number>;

export interface State {
  controls: Record<string, ControlValue>;
  seed: number | null;
  cells: Record<string, string>;
}

/** What the page around it may ask. */
export type Inbound =
  | { type: 'init'; origin: string }
  | { type: 'setParams'; params: Record<string, string> }
  | { type: 'run' | 'pause' | 'reset'; cell: string | null }
  | { type: 'getState' };

export type Request = Inbound & { id?: string | number };

/** A message as it goes over the wire; `id` answers the request that had it. */
export function envelope(message: Outbound, id?: string | number) {
  return { source, v: protocolVersion, ...(id !== undefined && { id }), ...message };
}

const maxText = 2000;
const maxParams = 64;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxText;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a message from outside, which may be anything at all.
 * @returns null for whatever is not a request of this version, or is too large to be one
 */
export function parseRequest(data: unknown): Request | null {
  if (!isObject(data) || data['source'] !== source || data['v'] !== protocolVersion) return null;
  const payload = isObject(data['payload']) ? data['payload'] : {};
  const { id } = data;
  if (id !== undefined && !isText(id) && typeof id !== 'number') return null;
  const inbound = parsePayload(data['type'], payload);
  return inbound && { ...inbound, ...(id !== undefined && { id }) };
}

function parsePayload(type: unknown, payload: Record<string, unknown>): Inbound | null {
  switch (type) {
    case 'init': {
      const { origin } = payload;
      return isText(origin) && isOrigin(origin) ? { type, origin } : null;
    }
    case 'setParams': {
      const entries = Object.entries(payload);
      if (entries.length > maxParams) return null;
      const params: Record<string, string> = {};
      for (const [name, value] of entries) {
        if (!isText(name) || !['string', 'number', 'boolean'].includes(typeof value)) return null;
        if (!isText(String(value))) return null;
        params[name] = String(value);
      }
      return { type, params };
    }
    case 'run':
    case 'pause':
    case 'reset': {
      const { cell } = payload;
      if (cell === undefined || cell === null) return { type, cell: null };
      return isText(cell) ? { type, cell } : null;
    }
    case 'getState':
      return { type };
    default:
      return null;
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
