// Tells of a seat that is pressed while a page stands, as the views come in.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DevicePlace } from '#contract/device.ts';
import type { DeviceView } from '#contract/view.ts';
import { pressedBetween } from './seating.ts';

export function usePresses(devices: readonly DeviceView[], onPress: (place: DevicePlace) => void): void {
  const before = useRef(devices);
  const pressed = useEffectEvent(onPress);
  useEffect(() => {
    const place = pressedBetween(before.current, devices);
    before.current = devices;
    if (place !== null) pressed(place);
  }, [devices]);
}
