/** Loaded into the measured process: writes the most memory it ever held (resident set, kB), and the seconds it worked, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.PEAK_MEMORY_FILE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (file !== undefined) writeFileSync(file, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
