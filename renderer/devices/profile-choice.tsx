// Which line profile a box has: one that comes with the program, a file of one's own, or one that is taught.
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { DeviceSetting } from '#contract/device.ts';
import { type DeviceProfile, deviceProfileSchema, type ProfileFault } from '#contract/device-profile.ts';
import { Button } from '#renderer/console/parts/button.tsx';
import { Select } from '#renderer/console/parts/field.tsx';
import { FileButton } from '#renderer/console/parts/file-button.tsx';
import { useDesk } from '#renderer/link/context.tsx';
import { useLanguage } from '#renderer/link/locale.tsx';
import { Faults } from './faults.tsx';
import { profileFrom } from './profile-file.ts';

const profilesSchema = z.array(deviceProfileSchema);

function useShipped(): DeviceProfile[] {
  const desk = useDesk();
  const [profiles, setProfiles] = useState<DeviceProfile[]>([]);
  useEffect(() => {
    void desk.request({ kind: 'device.profiles' }).then((reply) => {
      const read = profilesSchema.safeParse(reply.kind === 'done' ? reply.result : []);
      if (read.success) setProfiles(read.data);
    });
  }, [desk]);
  return profiles;
}

interface ProfileChoiceProps {
  setting: DeviceSetting;
  onChange: (setting: DeviceSetting) => void;
  onTeach: () => void;
}

export function ProfileChoice({ setting, onChange, onTeach }: ProfileChoiceProps) {
  const { t, locale } = useLanguage();
  const shipped = useShipped();
  const [bad, setBad] = useState<{ file: string; faults: ProfileFault[] } | null>(null);
  const present = setting.profile;
  const own = present !== undefined && shipped.every(({ id }) => id !== present.id);
  const choices = [...(own ? [present] : []), ...shipped];
  const take = (profile: DeviceProfile) => {
    setBad(null);
    onChange({ ...setting, kind: profile.kind, profile });
  };
  const read = async (file: File) => {
    const result = profileFrom(await file.text());
    if ('profile' in result) take(result.profile);
    else setBad({ file: file.name, faults: result.faults });
  };
  return (
    <div>
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <Select
            label={t('devices.profile')}
            value={present?.id ?? ''}
            choices={[
              ...(present === undefined ? [{ value: '', text: t('devices.profile.choose') }] : []),
              ...choices.map(({ id, title }) => ({ value: id, text: locale === 'en' ? title.en : title.zh })),
            ]}
            onChange={(id) => {
              const chosen = choices.find((each) => each.id === id);
              if (chosen !== undefined) take(chosen);
            }}
          />
        </div>
        <FileButton label={t('devices.profile.file')} accept=".json" onFile={(file) => void read(file)}>
          {t('devices.profile.file')}
        </FileButton>
        <Button onClick={onTeach}>{t('devices.profile.make')}</Button>
      </div>
      {bad !== null && (
        <div role="alert" className="mt-2 text-warn">
          <p className="font-semibold">⚠ {t('devices.profile.bad', { file: bad.file })}</p>
          <Faults faults={bad.faults} />
        </div>
      )}
    </div>
  );
}
