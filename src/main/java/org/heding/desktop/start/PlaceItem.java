package org.heding.desktop.start;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.heding.place.Place;
import org.heding.place.PlaceDirectory;

/** A place in the tree of divisions; what lies below it is read when it is first opened. */
final class PlaceItem extends TreeItem<Place> {
    private static final int TOWNSHIP = 9;

    private final PlaceDirectory directory;
    private boolean read;

    PlaceItem(PlaceDirectory directory, Place place) {
        super(place);
        this.directory = directory;
    }

    @Override
    public boolean isLeaf() {
        return getValue().code().length() >= TOWNSHIP;
    }

    @Override
    public ObservableList<TreeItem<Place>> getChildren() {
        if (!read && !isLeaf()) {
            read = true;
            super.getChildren()
                    .setAll(directory.below(getValue().code()).stream()
                            .map(below -> new PlaceItem(directory, below))
                            .toList());
        }
        return super.getChildren();
    }
}
