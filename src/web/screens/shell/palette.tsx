import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { useSettings, useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { lineAt, type MenuGroup } from './menu.ts';
import { entriesOf, matching, numberEntry, type PaletteEntry } from './palette-entries.ts';

interface PaletteProps {
  me: MeView;
  groups: readonly MenuGroup[];
  onClose: () => void;
  onHelp: () => void;
}

const shownMax = 30;
const searchFrom = 2;

/** Ctrl+K: type what you want, choose with the arrows, Enter does it. */
export function Palette({ groups, onClose, onHelp }: PaletteProps) {
  const { say, language } = useWords();
  const { setMode, setLanguage, setTextSize } = useSettings();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const open = useOpenCase(groups);
  const all = useMemo(() => entriesOf({ groups, open, say, language }), [groups, open, say, language]);
  const found = useFoundCases(typed);
  const shown = [...numberEntry(typed, say), ...matching(all, typed), ...found].slice(0, shownMax);
  const current = Math.min(at, shown.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  // A drawer that closes meanwhile gives the focus back to where it came from: as long as the palette is open it stays here.
  useEffect(() => {
    const stay = (event: FocusEvent): void => {
      const dialog = field.current?.closest('[role="dialog"]');
      if (dialog && event.target instanceof Node && !dialog.contains(event.target)) field.current?.focus();
    };
    document.addEventListener('focusin', stay);
    return () => document.removeEventListener('focusin', stay);
  }, []);

  const choose = ({ act }: PaletteEntry): void => {
    if (act.kind !== 'help') onClose();
    if (act.kind === 'go') void navigate(act.to);
    else if (act.kind === 'mode') setMode(act.mode);
    else if (act.kind === 'language') setLanguage(act.language);
    else if (act.kind === 'text-size') setTextSize(act.size);
    else onHelp();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, current + step)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const entry = shown[current];
      if (entry) choose(entry);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={640}
      closable={{ 'aria-label': say('close') }}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
      title={
        <span role="heading" aria-level={2}>
          {say('palette.title')}
        </span>
      }
    >
      <label htmlFor={id}>{say('palette.label')}</label>
      <input
        ref={field}
        id={id}
        className="palette-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${current}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p role="status" className="hint">
        {shown.length === 0 ? say('palette.none') : say('palette.count', { count: shown.length })}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={say('palette.title')} className="palette-list">
        {shown.map((each, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field above, as a combobox has them
          <div key={each.id} id={`${id}-${place}`} role="option" tabIndex={-1} aria-selected={place === current} onClick={() => choose(each)}>
            <span>{each.label}</span> <span className="note">{each.group}</span>
          </div>
        ))}
      </div>
    </Modal>
  );
}

/** The case on the page, from what the screen has read already. */
function useOpenCase(groups: readonly MenuGroup[]): { file: CaseView; actPath: (act: string) => string } | null {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  return useMemo(() => {
    const id = lineAt(groups, pathname)?.id;
    const active = queries.getQueryCache().findAll({ queryKey: ['view', 'case'], type: 'active' });
    const file = active.map((each) => each.state.data as CaseView | undefined).find((each) => each && (id === undefined || [each.id, each.slug].includes(id)));
    return file ? { file, actPath: (act) => paths.act(file.slug ?? file.id, act) } : null;
  }, [groups, pathname, queries]);
}

/** Cases whose texts hold the words, once typing pauses. */
function useFoundCases(typed: string): PaletteEntry[] {
  const { say } = useWords();
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim().length >= searchFrom ? typed.trim() : ''), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useView('search', { q, limit: 8 });
  if (q === '' || q !== typed.trim()) return [];
  return (data?.items ?? []).map((each) => ({
    id: `found-${each.id}`,
    group: say('palette.jump'),
    label: `${each.slug ?? ''} ${each.title.map((part) => part.text).join('')}`.trim(),
    act: { kind: 'go', to: paths.case(each.slug ?? each.id) },
  }));
}
