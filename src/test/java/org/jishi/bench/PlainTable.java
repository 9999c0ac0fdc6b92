package org.jishi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.identity.Pinyin;

/** What JavaFX's own table does with all rows in memory: as many people and columns as the program's list. */
final class PlainTable {
    private static final int COLUMNS = 8;

    private final TableView<String[]> table = new TableView<>();
    private final TextField search = new TextField();

    PlainTable(int people) {
        List<String[]> all = new ArrayList<>();
        Pinyin pinyin = new Pinyin();
        new InventedNames(7).people(people, (name, idNumber, phone) -> {
            Pinyin.Spelling spelling = pinyin.ofPerson(name);
            all.add(new String[] {name, idNumber, "女", "1980-01-01", phone, spelling.full(), spelling.initials(), "脱贫人口"
            });
        });
        FilteredList<String[]> shown = new FilteredList<>(FXCollections.observableArrayList(all));
        table.setItems(shown);
        table.setFixedCellSize(34);
        for (int i = 0; i < COLUMNS; i++) {
            int at = i;
            TableColumn<String[], String> column = new TableColumn<>("column " + i);
            column.setPrefWidth(130);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()[at]));
            table.getColumns().add(column);
        }
        search.textProperty().subscribe((before, after) -> {
            String words = after.toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> has(row, words));
            table.setPlaceholder(new Label());
        });
        Stage stage = new Stage();
        stage.setScene(new Scene(new VBox(search, table), 1366, 768));
        table.setPrefHeight(740);
        stage.show();
    }

    TableView<String[]> table() {
        return table;
    }

    TextField search() {
        return search;
    }

    private static boolean has(String[] row, String words) {
        return row[0].contains(words)
                || row[1].contains(words)
                || row[4].contains(words)
                || row[5].contains(words)
                || row[6].contains(words);
    }
}
