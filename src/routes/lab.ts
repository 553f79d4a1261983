import { base } from '$app/paths';
import { createLab, type Lab } from '#training/client';
import { noOptions, type LessonOptions } from '#notebook';

let lab: Lab | undefined;

/**
 * The lab of this tab: one worker, whatever page asks first. A run goes on while its reader looks at
 * another page of the site.
 */
export function labFor({ backend, capture }: LessonOptions = noOptions): Lab {
  lab ??= createLab({
    base: new URL(`${base}/`, location.href).href,
    backend,
    capture: capture !== 'off',
  });
  return lab;
}
