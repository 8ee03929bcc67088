package nansen.bench.names.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.phonetic.DaitchMokotoffSoundexFilter;
import org.apache.lucene.analysis.phonetic.DoubleMetaphoneFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// Lucene as its users set it up for names: ICU turns other scripts to Latin letters, one field for
/// the words and one each for their Double Metaphone and Daitch-Mokotoff codes; a word is sought as
/// it is, within two edits, and by its codes; the first 200 are ranked anew by Jaro-Winkler.
///
/// The transliteration is done once before Lucene sees the text (the same ICU rules as its
/// ICUTransformFilter and ICUFoldingFilter, which run them word by word), and no Beider-Morse field
/// is made: its dozens of codes a word make the index many times larger and the search slower.
public final class LuceneFinds implements Finds {
  private static final int RANKED_ANEW = 200;

  private final Latin latin = new Latin();
  private final JaroWinklerScore alike = new JaroWinklerScore();
  private final Path folder;
  private final FSDirectory directory;
  private final Analyzer analyzer =
      new PerFieldAnalyzerWrapper(
          analyzer("words"), java.util.Map.of("dm", analyzer("dm"), "dms", analyzer("dms")));
  private DirectoryReader reader;
  private IndexSearcher searcher;

  public LuceneFinds() throws IOException {
    folder = Files.createTempDirectory("nansen-bench-lucene");
    directory = FSDirectory.open(folder);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  private static Analyzer analyzer(String field) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String name) {
        var words = new WhitespaceTokenizer();
        TokenStream codes =
            switch (field) {
              case "dm" -> new DoubleMetaphoneFilter(words, 6, false);
              case "dms" -> new DaitchMokotoffSoundexFilter(words, false);
              default -> words;
            };
        return new TokenStreamComponents(words, codes);
      }
    };
  }

  @Override
  public String title() {
    return "Lucene " + org.apache.lucene.util.Version.LATEST;
  }

  @Override
  public boolean build(long names, LongFunction<String> name) throws IOException {
    var config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(directory, config)) {
      for (var i = 0L; i < names; i++) {
        var text = latin.of(name.apply(i));
        var document = new Document();
        document.add(new TextField("words", text, Field.Store.YES));
        document.add(new TextField("dm", text, Field.Store.NO));
        document.add(new TextField("dms", text, Field.Store.NO));
        document.add(new StoredField("number", i));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader.close();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    return true;
  }

  private record Hit(long number, double score) {}

  @Override
  public long[] find(String name, int most) throws IOException {
    var text = latin.of(name);
    var top = searcher.search(query(text), RANKED_ANEW);
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (var each : top.scoreDocs) {
      var document = stored.document(each.doc);
      hits.add(
          new Hit(
              document.getField("number").numericValue().longValue(),
              alike.ofLatin(text, document.get("words"))));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return hits.stream().limit(most).mapToLong(Hit::number).toArray();
  }

  private Query query(String text) throws IOException {
    var all = new BooleanQuery.Builder();
    for (var word : text.split(" ")) {
      var ways = new ArrayList<Query>();
      ways.add(new BoostQuery(new TermQuery(new Term("words", word)), 3));
      if (word.length() > 2) {
        var edits = word.length() > 5 ? 2 : 1;
        ways.add(new BoostQuery(new FuzzyQuery(new Term("words", word), edits), 2));
      }
      for (var code : codes("dm", word)) {
        ways.add(new TermQuery(new Term("dm", code)));
      }
      for (var code : codes("dms", word)) {
        ways.add(new TermQuery(new Term("dms", code)));
      }
      all.add(new DisjunctionMaxQuery(ways, 0.1f), Occur.SHOULD);
    }
    return all.build();
  }

  private List<String> codes(String field, String word) throws IOException {
    var codes = new ArrayList<String>();
    try (var stream = analyzer.tokenStream(field, word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        codes.add(term.toString());
      }
      stream.end();
    }
    return codes;
  }

  @Override
  public long bytes() throws IOException {
    var sum = 0L;
    for (var file : directory.listAll()) {
      sum += directory.fileLength(file);
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    Folders.remove(folder);
  }
}
