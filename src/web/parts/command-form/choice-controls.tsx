import { useQuery } from '@tanstack/react-query';
import { Checkbox, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { client } from '../api.ts';
import { useWords } from '../settings.tsx';
import type { Option } from '../../../contract/form/choices.ts';
import { useForm, type Control } from './form-context.tsx';
import { isList } from '../../../contract/form/values.ts';

interface ChoiceProps {
  control: Control;
  options: readonly Option[];
  label: string;
}

const chosenText = (control: Control): string | null => (typeof control.value === 'string' && control.value !== '' ? control.value : null);

/** Up to five: all in sight. */
export function Radios({ control, options, label }: ChoiceProps) {
  return (
    <Radio.Group className="choices" aria-label={label} name={control.id} value={chosenText(control)} onChange={(event) => control.set(String(event.target.value))}>
      {options.map((each) => (
        <Radio key={each.value} value={each.value}>
          {each.label}
        </Radio>
      ))}
    </Radio.Group>
  );
}

export function YesNo({ control, label }: Omit<ChoiceProps, 'options'>) {
  const { say } = useWords();
  const value = control.value === true ? 'yes' : control.value === false ? 'no' : null;
  return (
    <Radio.Group className="choices" aria-label={label} name={control.id} value={value} onChange={(event) => control.set(event.target.value === 'yes')}>
      <Radio value="yes">{say('form.yes')}</Radio>
      <Radio value="no">{say('form.no')}</Radio>
    </Radio.Group>
  );
}

const bySearch = {
  filterOption: (typed: string, option: { label?: unknown } | undefined): boolean =>
    String(option?.label ?? '')
      .toLowerCase()
      .includes(typed.toLowerCase()),
};

/**
 * The open list stands beside its field, so that it belongs to the same landmark, and is itself what scrolls (style.css):
 * the option the arrow keys have reached is brought into sight here.
 */
const list = {
  virtual: false,
  getPopupContainer: (node: HTMLElement): HTMLElement => node.parentElement ?? document.body,
  onActive: () => void setTimeout(() => document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')?.scrollIntoView({ block: 'nearest' })),
};

interface OpenList {
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Tab leaves a list as it leaves every field: it chooses nothing on the way, closes the list and never keeps the focus. */
function Leavable({ children }: { children: (list: OpenList) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const onOpenChange = (next: boolean): void => {
    setOpen(next);
    // Browsers let Tab stop in whatever scrolls; here it must leave the field.
    if (next) setTimeout(() => document.querySelectorAll('.ant-select-dropdown [role="listbox"]').forEach((each) => each.setAttribute('tabindex', '-1')));
  };
  return (
    <div
      role="presentation"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Tab') return;
        event.stopPropagation();
        // The focus may stay in the field, on the button that clears it.
        setOpen(false);
      }}
    >
      {children({ open: isOpen, onOpenChange })}
    </div>
  );
}

/** More than five, or named things: one from a list that can be searched by typing. */
export function OneOf({ control, options, isRequired }: Omit<ChoiceProps, 'label'> & { isRequired: boolean }) {
  const { say } = useWords();
  return (
    <Leavable>
      {(leaving) => (
        <Select
          id={control.id}
          {...control.aria}
          className="wide"
          {...list}
          {...leaving}
          showSearch={bySearch}
          allowClear={!isRequired}
          options={[...options]}
          value={chosenText(control)}
          notFoundContent={say('form.nothing-found')}
          onChange={(value: string | null | undefined) => control.set(value ?? '')}
        />
      )}
    </Leavable>
  );
}

const chosenList = (control: Control): string[] => (isList(control.value) ? control.value.filter((each): each is string => typeof each === 'string') : []);

export function Checks({ control, options, label }: ChoiceProps) {
  return (
    <div role="group" aria-label={label}>
      <Checkbox.Group className="choices" options={[...options]} value={chosenList(control)} onChange={(values) => control.set(values.map(String))} />
    </div>
  );
}

export function ManyOf({ control, options }: Omit<ChoiceProps, 'label'>) {
  const { say } = useWords();
  return (
    <Leavable>
      {(leaving) => (
        <Select
          id={control.id}
          {...control.aria}
          mode="multiple"
          className="wide"
          {...list}
          {...leaving}
          showSearch={bySearch}
          options={[...options]}
          value={chosenList(control)}
          notFoundContent={say('form.nothing-found')}
          onChange={(values: string[]) => control.set(values)}
        />
      )}
    </Leavable>
  );
}

/** Another case, found by number or words of its title. */
export function MatterControl({ control, isMany }: { control: Control; isMany: boolean }) {
  const { say } = useWords();
  const { context } = useForm();
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const found = useQuery({ queryKey: ['matter-search', typed], queryFn: () => client.read('proposals', { q: typed, limit: 20 }), enabled: typed.trim() !== '' });
  const options = (found.data?.items ?? []).filter((each) => each.id !== context.file?.id).map((each) => ({ value: each.id, label: `${each.slug ?? ''} ${each.title}`.trim() }));
  const chosen = isMany ? chosenList(control) : [chosenText(control)].filter((each) => each !== null);
  const kept = chosen.filter((id) => !options.some((each) => each.value === id)).map((id) => ({ value: id, label: known[id] ?? id }));
  return (
    <Leavable>
      {(leaving) => (
        <Select
          id={control.id}
          {...control.aria}
          className="wide"
          {...list}
          {...leaving}
          {...(isMany ? { mode: 'multiple' as const } : {})}
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          options={[...kept, ...options]}
          value={isMany ? chosen : (chosen[0] ?? null)}
          notFoundContent={typed.trim() === '' ? say('form.type-to-search') : found.isFetching ? say('loading') : say('form.nothing-found')}
          onChange={(value: string | string[] | null | undefined) => {
            setKnown((before) => ({ ...before, ...Object.fromEntries(options.map((each) => [each.value, each.label])) }));
            control.set(value ?? (isMany ? [] : ''));
          }}
        />
      )}
    </Leavable>
  );
}
