// A box to tick or one of several to choose from, with its name and what it means.
export interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  /** Shared by radio buttons of which one is chosen. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChosen: boolean;
  readonly isLocked?: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

export function Choice({ type, name, label, hint, isChosen, isLocked = false, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type={type}
        name={name}
        checked={isChosen}
        disabled={isLocked}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
