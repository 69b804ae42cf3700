package dev.trainyard.server.results;

import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.run.DescribeRuns;
import dev.trainyard.server.run.RunView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes a pack into a stream. The README comes last: only then it is known which model files were
 * gone.
 */
@Component
class WritePack {
  private static final String CLIENT = "trainyard.py";

  private final DescribeRuns describe;
  private final WriteRunFolder folder;
  private final RepeatNotebook notebook;

  WritePack(DescribeRuns describe, WriteRunFolder folder, RepeatNotebook notebook) {
    this.describe = describe;
    this.folder = folder;
    this.notebook = notebook;
  }

  void to(OutputStream out, Pack pack) throws IOException {
    ZipFolder zip = new ZipFolder(out, "trainyard-pack/");
    List<PackedRun> packed = new ArrayList<>();
    for (List<RunRecord> page : pack.runs()) {
      List<RunRecord> over = page.stream().filter(run -> run.state().isFinal()).toList();
      List<RunView> views = describe.all(over);
      for (int i = 0; i < over.size(); i++) {
        packed.add(folder.write(zip, over.get(i), views.get(i)));
      }
    }
    zip.copy(CLIENT, new ClassPathResource(CLIENT, WritePack.class).getInputStream());
    zip.text("repeat.ipynb", notebook.of(pack, packed));
    zip.text("README.md", PackReadme.of(pack, packed));
    zip.finish();
  }
}
