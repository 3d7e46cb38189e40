import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Tone } from '../present/list.ts';
import { useTheme } from './theme.tsx';

export type Drawn = {
  readonly text: string;
  readonly tone?: Tone | 'head' | 'quiet' | 'good';
  readonly selected?: boolean;
};

/** Lines of the screen, one text each, so that a frame costs little. They fit the terminal already. */
export function Lines({ lines }: { readonly lines: readonly Drawn[] }): ReactElement {
  const theme = useTheme();
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line of the screen is its place
        <Text key={index} wrap="truncate" inverse={line.selected === true} {...theme[line.tone ?? 'plain']}>
          {line.text || ' '}
        </Text>
      ))}
    </Box>
  );
}
