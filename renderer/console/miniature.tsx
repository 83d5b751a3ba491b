// What the hall sees now, small: the scene in words, in the projector's shape.
import type { ConsoleView, Scene } from '#contract/view.ts';
import { signedText } from '#renderer/design/numbers.ts';
import { useLanguage } from '#renderer/link/locale.tsx';
import { offersIn } from './grouping.ts';
import { OfferButton } from './offer-button.tsx';
import { Icon } from './parts/icon.tsx';
import { VerdictWord } from './parts/verdict.tsx';

export function Miniature({ view }: { view: ConsoleView }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t('console.projector')} className="shrink-0 px-3 pt-2 pb-3">
      <h2 className="mb-1.5 flex items-center gap-1.5 text-sm font-semibold text-ink-soft">
        <Icon name="screen" />
        {t('console.projector')}
      </h2>
      <div className="grid aspect-video content-center overflow-hidden rounded-md border border-line bg-surface px-3 text-center text-sm">
        <SceneSketch scene={view.scene} title={view.contest.title} />
      </div>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {offersIn(view.offers, 'screen')
          .filter(({ primary }) => !primary)
          .map((offer) => (
            <OfferButton key={offer.id} offer={offer} />
          ))}
      </div>
    </section>
  );
}

function SceneSketch({ scene, title }: { scene: Scene; title: string }) {
  const { t, list } = useLanguage();
  switch (scene.kind) {
    case 'slate':
      return <p className="text-base font-semibold text-warn">{t('scene.slate')}</p>;
    case 'title':
      return <p className="text-base font-semibold text-accent">{title}</p>;
    case 'page':
      return <Sketch head={scene.title} body={scene.body} />;
    case 'round':
      return <Sketch head={scene.title} body={scene.subtitle} />;
    case 'turn':
      return (
        <Sketch
          head={scene.round}
          body={
            scene.declined
              ? t('turn.declined')
              : [
                  scene.team === null
                    ? list(scene.teams.map((team) => t('team.number', { number: team })))
                    : scene.teamName,
                  scene.player?.name ?? '',
                ].join(' ')
          }
        />
      );
    case 'question':
      return (
        <>
          <p className="mb-1 text-xs text-ink-soft">
            {scene.round} · {t(scene.audience ? 'turn.audience' : `phase.${scene.phase}`)}
          </p>
          <p className="line-clamp-3 text-left">{scene.question?.stem ?? t('scene.aloud')}</p>
          <p className="mt-1 flex justify-center gap-3 text-xs">
            {scene.key !== null && (
              <span className="line-clamp-2 min-w-0 font-semibold break-words text-(--color-right)">
                {scene.key.key}
              </span>
            )}
            {scene.verdict !== null && <VerdictWord verdict={scene.verdict} />}
            {scene.result !== null && (
              <span className="font-semibold text-accent">{signedText(scene.result.amount)}</span>
            )}
          </p>
        </>
      );
    case 'sprint':
      return (
        <Sketch
          head={scene.round}
          body={t('scene.progress', { answered: scene.answered, items: scene.items })}
        />
      );
    case 'standings':
      return (
        <ol className="text-left text-xs">
          {scene.rows.slice(0, 6).map((row) => (
            <li key={row.number} className="flex gap-2">
              <span className="w-5 text-end text-ink-soft">{row.rank}</span>
              <span className="min-w-0 flex-1 truncate">{row.name}</span>
              <span>{row.total ?? row.live}</span>
            </li>
          ))}
        </ol>
      );
  }
}

function Sketch({ head, body }: { head: string; body: string }) {
  return (
    <>
      <p className="text-base font-semibold text-accent">{head}</p>
      <p className="line-clamp-3 whitespace-pre-line">{body}</p>
    </>
  );
}
