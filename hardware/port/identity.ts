// Which device is which: by maker, product and serial number, wherever it is plugged in.
import type { DeviceSetting } from '#contract/device.ts';

/** What the system tells of a device; four hexadecimal digits each, null where it does not tell. */
export type Listed = {
  readonly path: string;
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly serialNumber: string | null;
};

function modelOf({ vendorId, productId }: Listed): string | null {
  return vendorId === null || productId === null
    ? null
    : `usb:${vendorId.toLowerCase()}:${productId.toLowerCase()}`;
}

/** Windows makes up a number from the socket for a device that has none; such a number has an & in it. */
function serialOf({ serialNumber }: Listed): string | null {
  const serial = serialNumber?.trim() ?? '';
  return serial === '' || serial.includes('&') ? null : serial;
}

/**
 * `usb:vid:pid:serial`; `usb:vid:pid` for a device without serial number that is the only one of its model; else
 * null: nothing but its path distinguishes it. In the order of the list.
 */
export function identitiesOf(all: readonly Listed[]): (string | null)[] {
  return all.map((device) => {
    const model = modelOf(device);
    if (model === null) return null;
    const serial = serialOf(device);
    if (serial !== null) return `${model}:${serial}`.slice(0, 200);
    const alike = new Set(all.filter((other) => modelOf(other) === model).map(({ path }) => path));
    return alike.size === 1 ? model : null;
  });
}

function isIt(identity: string, device: Listed): boolean {
  const model = modelOf(device);
  return model !== null && (identity === model || identity === `${model}:${serialOf(device)}`.slice(0, 200));
}

/**
 * The path at which to open a device: where its identity is now, else the path it had. Of several alike the path
 * decides. Null: it is not here, and another device sits at its path.
 * @param taken paths of other devices of the list: none is taken from them because it is of the same model.
 */
export function whereIs(
  { path, identity }: Pick<DeviceSetting, 'path' | 'identity'>,
  present: readonly Listed[],
  taken: ReadonlySet<string>,
): string | null {
  if (identity === null) return path;
  const paths = new Set(present.filter((device) => isIt(identity, device)).map((device) => device.path));
  if (paths.has(path)) return path;
  const [moved] = paths;
  if (paths.size === 1 && moved !== undefined && !taken.has(moved)) return moved;
  const another = present.some((device) => device.path === path && modelOf(device) !== null);
  return another ? null : path;
}
