// The first two cells of a ruling in the preview: at which question, and whose.
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import { useLanguage } from '#renderer/link/locale.tsx';

export function Where({ ruling }: { ruling: CorrectionPreview['rulings'][number] }) {
  const { t } = useLanguage();
  const { title, item, team, player } = ruling;
  return (
    <>
      <td>
        {title} {t('correcting.itemNo', { item: item + 1 })}
      </td>
      <td>
        {team !== null && t('team.number', { number: team })} {player}
      </td>
    </>
  );
}
