// A title in Chinese that breaks between words, not within them.

/** Browsers break Chinese anywhere; the words come from the dictionary the browser ships with. */
export function Phrases({ text }: { text: string }) {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return words.map(({ segment, index }) => (
    <span key={index} className={segment.trim() === '' || segment.length > 8 ? '' : 'inline-block'}>
      {segment}
    </span>
  ));
}
