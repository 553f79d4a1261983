import { parseRequest, type Request } from './protocol';

interface Arrival {
  source: unknown;
  origin: string;
  data: unknown;
}

/**
 * Lets through what the page around this frame says, and nobody else. The sender must be the parent
 * window; `init` fixes the origin that it must have from then on, and that answers are sent to.
 */
export class Gate {
  #origin: string | null = null;

  /** @param parent the window that frames this one */
  constructor(readonly parent: unknown) {}

  /** Whom to send to: anyone who frames us may know what a lesson shows, until `init` says who. */
  get target(): string {
    return this.#origin ?? '*';
  }

  /** @returns the request, or null if it is not one or not from the parent */
  admit({ source, origin, data }: Arrival): Request | null {
    if (source !== this.parent) return null;
    if (this.#origin !== null && origin !== this.#origin) return null;
    const request = parseRequest(data);
    if (request?.type !== 'init') return request;
    // A page can only speak for itself, and only once.
    if (request.origin !== origin || (this.#origin !== null && this.#origin !== origin))
      return null;
    this.#origin = origin;
    return request;
  }
}

/** Tells heights worth telling: whole pixels that differ by two or more, so that no loop can arise. */
export class HeightFilter {
  #last = 0;

  /** @returns the height to send, or null */
  next(height: number): number | null {
    const whole = Math.min(20_000, Math.ceil(height));
    if (!Number.isFinite(whole) || whole <= 0 || Math.abs(whole - this.#last) < 2) return null;
    this.#last = whole;
    return whole;
  }
}
